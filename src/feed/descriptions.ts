/** What a key means, in English and in Vietnamese. */
export type Description = readonly [en: string, vi: string];

/** Words of the JSON Schema, by record and key; '' is the record itself, `common` serves every record. */
export const DESCRIPTIONS: Readonly<Record<string, Readonly<Record<string, Description>>>> = {
  common: {
    id: ['Id, unique in its list', 'Mã, duy nhất trong danh sách'],
    name: ['Name to show', 'Tên hiển thị'],
    kind: ['Kind, a free word such as province or commune', 'Loại, ví dụ province, commune'],
    parent: ['Id of the record above; null for a root', 'Mã cấp trên; null nếu ở cấp cao nhất'],
    href: ['Address of a page about it', 'Địa chỉ trang giới thiệu'],
    place: ['Id of a place', 'Mã địa phương'],
    period: [
      'Period: 2022-2023, 2022-2023.HK1, 2023, 2023-Q1, 2023-05, 2023-W18, 2023-05-31',
      'Kỳ: 2022-2023, 2022-2023.HK1, 2023, 2023-Q1, 2023-05, 2023-W18, 2023-05-31',
    ],
    validFrom: ['First day on which it holds', 'Ngày bắt đầu có hiệu lực'],
    validTo: ['Last day on which it holds', 'Ngày cuối cùng có hiệu lực'],
    codes: ['Codes in other schemes, by scheme', 'Mã theo các bảng mã khác'],
    severity: ['Severity in the words of CAP 1.2', 'Mức độ theo CAP 1.2'],
    headline: ['Headline', 'Tiêu đề'],
    indicator: ['Id of an indicator', 'Mã chỉ số'],
    where: ['Members to keep, by dimension', 'Giá trị được giữ lại theo từng chiều'],
    legalBasis: ['Legal basis', 'Căn cứ pháp lý'],
    source: ['Id of the source system', 'Mã hệ thống nguồn'],
    title: ['Title', 'Tiêu đề'],
    value: ['Value', 'Giá trị'],
    level: ['Level of the class: good, watch or bad', 'Mức đánh giá: tốt, cần theo dõi, kém'],
    dims: ['Ids of the dimensions, in order', 'Mã các chiều, theo thứ tự'],
    members: ['Members', 'Các giá trị'],
    notes: ['Notes', 'Ghi chú'],
    status: ['Status', 'Trạng thái'],
  },
  feed: {
    '': [
      'Education indicators, schools, alerts and plans of one publisher',
      'Chỉ số, trường học, cảnh báo và kế hoạch giáo dục của một đơn vị',
    ],
    edufeed: ['Version of the format', 'Phiên bản định dạng'],
    id: ['Id of this feed', 'Mã của nguồn dữ liệu'],
    updated: ['When this document was made, with offset', 'Thời điểm tạo tệp, kèm múi giờ'],
    publisher: ['Who publishes it', 'Đơn vị công bố'],
    licence: ['Terms of use', 'Điều kiện sử dụng'],
    demo: ['The figures are invented', 'Số liệu minh hoạ'],
    asOf: ['Reference date of the figures', 'Ngày chốt số liệu'],
    refreshSeconds: [
      'How often a viewer may look again, 5 to 86,400; 300 if absent',
      'Chu kỳ tải lại, 5 đến 86.400 giây; mặc định 300',
    ],
    staleSeconds: ['Age past which the data are shown as old', 'Tuổi dữ liệu bị coi là cũ'],
    dimensions: [
      'Ways to split besides period, place and school',
      'Các chiều phân tổ ngoài kỳ, địa phương và trường',
    ],
    places: ['Units of the map in their time', 'Các đơn vị hành chính theo thời gian'],
    boundaries: ['Shapes of places', 'Ranh giới các địa phương'],
    schools: ['Schools', 'Trường học'],
    indicators: ['Indicators with their values', 'Các chỉ số và giá trị'],
    alerts: ['Alerts', 'Cảnh báo'],
    rules: ['Rules that make alerts from the data', 'Quy tắc sinh cảnh báo từ dữ liệu'],
    milestones: ['Rollout phases and plan steps', 'Các giai đoạn và mốc kế hoạch'],
    sources: [
      'Source systems and the state of their synchronisation',
      'Hệ thống nguồn và tình trạng đồng bộ',
    ],
    projections: ['Enrolment plans', 'Phương án dự báo học sinh'],
    dashboards: ['Layouts', 'Bố cục bảng điều khiển'],
  },
  id: {
    '': [
      '1 to 64 of A–Z a–z 0–9 . _ : -, beginning with a letter or digit, without ".."',
      '1 đến 64 ký tự A–Z a–z 0–9 . _ : -, bắt đầu bằng chữ hoặc số, không có ".."',
    ],
  },
  text: {
    '': [
      'One string for every language, or one for each language tag',
      'Một chuỗi cho mọi ngôn ngữ, hoặc mỗi ngôn ngữ một chuỗi',
    ],
  },
  link: {
    '': ['A part in a file of its own', 'Phần nằm ở tệp riêng'],
    href: ['Address over http(s), relative to this file', 'Địa chỉ http(s), tính từ tệp này'],
    bytes: ['Size, a hint for progress', 'Dung lượng, để báo tiến độ'],
    integrity: ['Hash that the file must have, as in HTML', 'Mã kiểm tra của tệp, như trong HTML'],
  },
  publisher: {contact: ['How to reach the publisher', 'Cách liên hệ']},
  licence: {},
  member: {},
  dimension: {
    ordered: ['The members have an order of their own', 'Các giá trị có thứ tự'],
    total: ['The member that already is the sum', 'Giá trị là tổng của các giá trị khác'],
  },
  place: {
    replacedBy: ['Where the place went: ids, with the share of each', 'Đơn vị thay thế, kèm tỷ lệ'],
    centroid: ['Longitude and latitude', 'Kinh độ và vĩ độ'],
  },
  inset: {places: ['Places in the inset', 'Các địa phương trong ô phụ']},
  boundary: {
    key: [
      'Property with the place’s id, or its code in scheme',
      'Thuộc tính chứa mã địa phương, hoặc mã theo scheme',
    ],
    scheme: ['Scheme of the codes', 'Bảng mã'],
    object: ['Object of a TopoJSON with several', 'Đối tượng trong TopoJSON có nhiều đối tượng'],
    geometry: ['GeoJSON, TopoJSON, or a link', 'GeoJSON, TopoJSON hoặc liên kết'],
    grid: [
      'Tile grid: rows of place ids, null for an empty cell',
      'Lưới ô: các hàng mã địa phương, null là ô trống',
    ],
    insets: ['Parts that are drawn apart', 'Các phần vẽ ở ô phụ'],
    attribution: ['Whose shapes they are', 'Nguồn ranh giới'],
  },
  school: {
    levels: ['Levels taught', 'Các cấp học'],
    at: ['Longitude and latitude', 'Kinh độ và vĩ độ'],
    accuracy: [
      'exact, or somewhere in its place',
      'Chính xác (exact) hay chỉ trong địa bàn (place)',
    ],
    ownership: ['public or private', 'Công lập (public) hay tư thục (private)'],
    address: ['Address', 'Địa chỉ'],
    phone: ['Public telephone number', 'Điện thoại công khai'],
    email: ['Public e-mail address', 'Thư điện tử công khai'],
    facts: [
      'Public facts to filter and colour by; null is unknown',
      'Thông tin công khai để lọc và tô màu; null là chưa rõ',
    ],
  },
  target: {source: ['Where the target is from', 'Nguồn của chỉ tiêu']},
  band: {
    upTo: [
      'Upper end, inclusive; the last band may be open',
      'Cận trên, kể cả; lớp cuối có thể để mở',
    ],
  },
  indicator: {
    unit: ['Unit', 'Đơn vị'],
    decimals: ['Digits behind the decimal mark', 'Số chữ số thập phân'],
    kind: [
      'count (default), percent, ratio, score or money',
      'Số đếm (mặc định), phần trăm, tỷ số, điểm hoặc tiền',
    ],
    better: ['Which way is good, or a desired range', 'Chiều tốt, hoặc khoảng mong muốn'],
    aggregate: ['Along which dimensions values add up', 'Các chiều cộng được'],
    ratio: ['Computed as scale × of ÷ per', 'Tính bằng scale × of ÷ per'],
    target: ['Value to reach', 'Chỉ tiêu'],
    bands: ['Classes of the value', 'Các mức giá trị'],
    topic: ['Topic', 'Lĩnh vực'],
    definition: ['Definition', 'Định nghĩa'],
    data: ['The values: a cube, rows, or a link', 'Giá trị: khối, hàng, hoặc liên kết'],
  },
  cube: {
    members: [
      'Members by dimension; absent: all in feed order, never for period',
      'Giá trị của từng chiều; bỏ trống: tất cả, trừ kỳ',
    ],
    values: [
      'Values, the last dimension fastest; null is missing',
      'Các giá trị, chiều cuối chạy nhanh nhất; null là thiếu',
    ],
    status: ['SDMX status codes by index', 'Mã trạng thái SDMX theo vị trí'],
    lower: ['Lower ends of intervals', 'Cận dưới'],
    upper: ['Upper ends of intervals', 'Cận trên'],
    notes: ['Notes by index', 'Ghi chú theo vị trí'],
  },
  rows: {
    rows: [
      'A member for each dimension, the value, maybe a status',
      'Giá trị của từng chiều, trị số, có thể thêm trạng thái',
    ],
  },
  alert: {
    status: [
      'Actual, or Exercise, System, Test, Draft',
      'Thật (Actual), diễn tập, hệ thống, thử, nháp',
    ],
    msgType: ['Alert, or Update and Cancel of those referenced', 'Cảnh báo, cập nhật hoặc huỷ'],
    urgency: ['Urgency in the words of CAP 1.2', 'Mức khẩn cấp theo CAP 1.2'],
    certainty: ['Certainty in the words of CAP 1.2', 'Mức chắc chắn theo CAP 1.2'],
    description: ['What is happening', 'Mô tả'],
    instruction: ['What to do', 'Hướng dẫn'],
    sent: ['When it was sent', 'Thời điểm gửi'],
    onset: ['When it begins', 'Thời điểm bắt đầu'],
    expires: ['When it ends', 'Thời điểm hết hiệu lực'],
    references: ['Ids of the alerts that it replaces', 'Mã các cảnh báo được thay thế'],
    school: ['Id of a school', 'Mã trường'],
    threshold: ['Threshold that was passed', 'Ngưỡng đã vượt'],
    kind: ['indicator, hazard, data or deadline', 'Chỉ số, thiên tai, dữ liệu hoặc thời hạn'],
    acknowledged: ['Who has taken note, and when', 'Người đã tiếp nhận và thời điểm'],
  },
  condition: {
    '': [
      'Exactly one condition, in the indicator’s unit',
      'Đúng một điều kiện, theo đơn vị của chỉ số',
    ],
    above: ['Above this', 'Lớn hơn'],
    below: ['Below this', 'Nhỏ hơn'],
    risesBy: ['Rises by this since the period before', 'Tăng so với kỳ trước'],
    fallsBy: ['Falls by this since the period before', 'Giảm so với kỳ trước'],
    missing: ['Is missing', 'Thiếu số liệu'],
    missesTarget: ['Misses the target by more than this', 'Kém chỉ tiêu quá mức này'],
    outlier: ['Robust z-score among peers', 'Điểm z bền vững so với đơn vị cùng loại'],
  },
  rule: {
    each: ['Looks at each place or each school', 'Xét từng địa phương hoặc từng trường'],
    kind: ['Only places of this kind', 'Chỉ các địa phương thuộc loại này'],
    when: ['The condition', 'Điều kiện'],
    margin: ['How far back it must go before the alert ends', 'Khoảng lùi trước khi hết cảnh báo'],
    headline: [
      'Headline with {place} {school} {indicator} {period} {value} {unit} {threshold} {change}',
      'Tiêu đề, có thể dùng {place} {school} {indicator} {period} {value} {unit} {threshold} {change}',
    ],
  },
  milestone: {
    start: ['First day', 'Ngày bắt đầu'],
    end: ['Last day', 'Ngày kết thúc'],
    progress: ['0 to 1', 'Tiến độ, 0 đến 1'],
    owner: ['Who is responsible', 'Đơn vị phụ trách'],
  },
  source: {
    lastSuccess: ['Last successful synchronisation', 'Lần đồng bộ thành công gần nhất'],
    lastAttempt: ['Last attempt', 'Lần thử gần nhất'],
    records: ['Records by kind', 'Số bản ghi theo loại'],
    failed: ['Places and schools that failed to deliver', 'Các đơn vị chưa gửi được'],
    everySeconds: ['Agreed period', 'Chu kỳ quy định, giây'],
  },
  successor: {
    share: ['Part that went there, 0 to 1, by population', 'Phần nhập vào, 0 đến 1, theo dân số'],
  },
  rate: {
    promotion: ['Share that moves up', 'Tỷ lệ lên lớp'],
    repetition: ['Share that stays', 'Tỷ lệ lưu ban'],
  },
  scenario: {
    entrants: ['Factor on the entrants', 'Hệ số tuyển mới'],
    promotion: ['Factor on promotion', 'Hệ số lên lớp'],
  },
  norm: {
    classSize: ['Pupils per class', 'Học sinh mỗi lớp'],
    teachersPerClass: ['Teachers per class', 'Giáo viên mỗi lớp'],
    roomsPerClass: ['Rooms per class', 'Phòng mỗi lớp'],
  },
  projection: {
    pupils: [
      'Indicator of pupils by place, grade and period',
      'Chỉ số học sinh theo địa phương, lớp, kỳ',
    ],
    entrants: ['Indicator of entrants by place and period', 'Chỉ số tuyển mới theo địa phương, kỳ'],
    rates: [
      '"observed", or promotion and repetition by grade',
      '"observed", hoặc tỷ lệ lên lớp, lưu ban theo lớp',
    ],
    years: ['Years ahead', 'Số năm dự báo'],
    scenarios: [
      'Scenarios: factors on entrants and promotion',
      'Kịch bản: hệ số tuyển mới và lên lớp',
    ],
    norms: ['Norms by level', 'Định mức theo cấp'],
    stock: ['Indicators of teachers and rooms at hand', 'Chỉ số giáo viên và phòng hiện có'],
  },
  widget: {
    '': [
      'A widget’s tag without the prefix, and its attributes',
      'Tên thẻ không có tiền tố, và các thuộc tính',
    ],
    widget: ['Tag without the prefix', 'Tên thẻ không có tiền tố'],
    width: ['Columns', 'Số cột'],
    height: ['Rows', 'Số hàng'],
  },
  page: {
    '': [
      'A page of a dashboard, a scene of a wall; a bare list of widgets will do',
      'Một trang của bảng điều khiển, một cảnh của màn hình lớn; chỉ danh sách thành phần cũng được',
    ],
    seconds: [
      'How long a wall shows it; secondsPerPage without it',
      'Thời gian màn hình lớn hiện trang này, giây; nếu không có thì theo secondsPerPage',
    ],
    widgets: ['Widgets', 'Các thành phần'],
  },
  dashboard: {
    columns: ['Columns of the grid', 'Số cột của lưới'],
    widgets: ['Widgets of the only page', 'Các thành phần của trang duy nhất'],
    pages: [
      'Pages: lists of widgets, or objects with a title and a duration',
      'Các trang: danh sách thành phần, hoặc đối tượng có tiêu đề và thời lượng',
    ],
    secondsPerPage: ['How long a page is shown', 'Thời gian hiển thị mỗi trang, giây'],
  },
  columns: {
    '': [
      'A long list: names of keys once, then rows',
      'Danh sách dài: tên khoá một lần, rồi các hàng',
    ],
    fields: ['Keys of the columns', 'Tên các cột'],
    rows: ['One record a row; null is absent', 'Mỗi hàng một bản ghi; null là không có'],
  },
};
