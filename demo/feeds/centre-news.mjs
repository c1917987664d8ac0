// What is in the news of the invented centre of trung-tam.json: alerts, source systems, steps of a plan.
// All of it is invented and says so in its words, wherever they are shown.

const shown = (vi, en) => ({vi: `${vi} (minh hoạ)`, en: `${en} (illustrative)`});
const t = (vi, en) => ({vi, en});
/** A moment of autumn 2026 in Vietnam: "11-26 05:30". */
const at = (moment) => `2026-${moment.replace(' ', 'T')}:00+07:00`;

/** Alerts of every kind; `fallen` is a place that the rule "attendance-falls" fires for. */
export function alerts({CITY, placeCalled, fallen}) {
  const actual = {status: 'Actual', msgType: 'Alert'};
  const VI_THANH = placeCalled('Xã Vị Thanh 1');
  const LONG_PHU = placeCalled('Phường Long Phú 1');
  return [
    {
      ...actual,
      id: 'storm-1',
      severity: 'Moderate',
      certainty: 'Possible',
      kind: 'hazard',
      headline: shown(
        'Áp thấp nhiệt đới có thể mạnh lên thành bão trên vùng biển phía nam',
        'A tropical depression may become a storm over the southern sea',
      ),
      sent: at('11-25 07:00'),
      expires: at('11-28 07:00'),
      place: CITY,
    },
    {
      id: 'storm-2',
      status: 'Actual',
      msgType: 'Update',
      references: ['storm-1'],
      severity: 'Severe',
      urgency: 'Expected',
      certainty: 'Likely',
      kind: 'hazard',
      headline: shown(
        'Bão gần bờ: trường ven biển chuẩn bị cho học sinh nghỉ từ chiều 27/11',
        'A storm nears the coast: schools by the sea prepare to close from the afternoon of 27 November',
      ),
      description: t(
        'Dự báo gió cấp 8, giật cấp 10 ở vùng biển Vĩnh Châu – Trần Đề, mưa lớn kèm triều cường.',
        'Force 8 winds with gusts of force 10 expected off Vĩnh Châu and Trần Đề, with heavy rain and a high tide.',
      ),
      instruction: t(
        'Gia cố mái che, chuyển hồ sơ và thiết bị lên tầng, báo phụ huynh trước 15 giờ ngày 27/11.',
        'Secure roofs, move records and equipment upstairs, tell parents before 15:00 on 27 November.',
      ),
      sent: at('11-26 05:30'),
      onset: at('11-27 19:00'),
      expires: at('11-29 07:00'),
      place: CITY,
    },
    {
      ...actual,
      id: 'salt-1',
      severity: 'Moderate',
      urgency: 'Future',
      certainty: 'Likely',
      kind: 'hazard',
      headline: shown(
        'Mặn 4 g/l có thể vào sâu 25 km trên sông Mỹ Thanh từ ngày 1/12',
        'Salt water of 4 g/l may reach 25 km up the Mỹ Thanh from 1 December',
      ),
      instruction: t(
        'Trường dùng nước sông: trữ nước ngọt, đo độ mặn trước mỗi lần bơm.',
        'Schools on river water: store fresh water and measure before each pumping.',
      ),
      sent: at('11-24 09:00'),
      onset: at('12-01 00:00'),
      expires: at('12-20 00:00'),
      place: placeCalled('Xã Trần Đề'),
    },
    {
      ...actual,
      id: 'food-1',
      severity: 'Severe',
      urgency: 'Immediate',
      certainty: 'Observed',
      kind: 'hazard',
      headline: shown(
        'Nghi ngộ độc thực phẩm sau bữa ăn bán trú, bếp ăn tạm dừng',
        'Suspected food poisoning after the school lunch; the kitchen is closed',
      ),
      description: t(
        'Học sinh đã được khám, không có ca nặng; mẫu thức ăn đã gửi kiểm nghiệm.',
        'Pupils have been examined, none seriously ill; food samples are being tested.',
      ),
      sent: at('11-25 14:20'),
      place: LONG_PHU,
      school: 'ct-1010',
      acknowledged: {at: at('11-25 14:35'), by: shown('Tổ y tế trường học', 'School health team')},
    },
    {
      ...actual,
      id: 'disease-1',
      severity: 'Moderate',
      urgency: 'Immediate',
      certainty: 'Observed',
      kind: 'hazard',
      headline: shown(
        'Chùm ca tay chân miệng, hai lớp mẫu giáo nghỉ bảy ngày',
        'A cluster of hand, foot and mouth disease; two kindergarten groups stay home for seven days',
      ),
      instruction: t(
        'Khử khuẩn lớp học, đồ chơi; báo trạm y tế khi có ca mới.',
        'Disinfect rooms and toys; report new cases to the health station.',
      ),
      sent: at('11-24 16:10'),
      place: VI_THANH,
      school: 'ct-0983',
    },
    {
      ...actual,
      id: 'exam-1',
      severity: 'Minor',
      urgency: 'Immediate',
      certainty: 'Observed',
      headline: shown(
        'Ngày thi học sinh giỏi: điểm thi mất điện lúc 6 giờ 35, đã dùng máy phát',
        'Exam day: a power cut at 6:35 at an exam site, now running on its generator',
      ),
      sent: at('11-26 06:45'),
      expires: at('11-30 18:00'),
      place: VI_THANH,
      school: 'ct-0989',
    },
    {
      ...actual,
      id: 'results-1',
      severity: 'Minor',
      kind: 'data',
      headline: shown(
        'Ba trường chưa nhập điểm giữa học kỳ I sau hạn 20/11',
        'Three schools have not entered mid-semester results, due on 20 November',
      ),
      sent: at('11-21 08:00'),
      place: placeCalled('Xã Gia Hoà'),
      period: '2026-2027.HK1',
    },
    {
      ...actual,
      id: 'standard-1',
      severity: 'Minor',
      kind: 'deadline',
      headline: shown(
        'Công nhận đạt chuẩn quốc gia mức độ 1 hết hạn ngày 31/12/2026',
        'Recognition as a national-standard school (level 1) expires on 31 December 2026',
      ),
      instruction: t(
        'Nộp hồ sơ đánh giá ngoài trước ngày 15/12.',
        'Apply for the external evaluation before 15 December.',
      ),
      sent: at('11-16 08:00'),
      place: VI_THANH,
      school: 'ct-0985',
    },
    {
      ...actual,
      id: 'registration-1',
      severity: 'Minor',
      urgency: 'Future',
      kind: 'deadline',
      headline: shown(
        'Đăng ký thi tin học đợt tháng 12 đóng lúc 17 giờ ngày 5/12',
        "Registration for December's computing exam closes at 17:00 on 5 December",
      ),
      sent: at('11-23 08:00'),
      onset: at('12-05 17:00'),
      place: CITY,
    },
    {
      ...actual,
      id: 'ferry-1',
      severity: 'Minor',
      kind: 'hazard',
      headline: shown(
        'Phà tạm dừng vì sóng lớn, học sinh qua phà được nghỉ',
        'The ferry has stopped for high waves; pupils who need it stay home',
      ),
      sent: at('11-24 05:40'),
      place: placeCalled('Xã Cù Lao Dung'),
    },
    {
      id: 'ferry-2',
      status: 'Actual',
      msgType: 'Cancel',
      references: ['ferry-1'],
      severity: 'Minor',
      kind: 'hazard',
      headline: shown('Phà chạy trở lại', 'The ferry is running again'),
      sent: at('11-25 16:00'),
      place: placeCalled('Xã Cù Lao Dung'),
    },
    {
      ...actual,
      id: 'tide-1',
      severity: 'Moderate',
      kind: 'hazard',
      headline: shown(
        'Triều cường vượt báo động III, trường ven sông tan học sớm',
        'Tide above alarm level III; schools by the river end early',
      ),
      sent: at('11-20 10:00'),
      expires: at('11-23 22:00'),
      place: placeCalled('Phường Ninh Kiều'),
    },
    {
      id: 'drill-1',
      status: 'Exercise',
      msgType: 'Alert',
      severity: 'Extreme',
      urgency: 'Immediate',
      certainty: 'Observed',
      kind: 'hazard',
      headline: shown(
        'Sơ tán học sinh đến nhà tránh bão',
        'Pupils are taken to the storm shelters',
      ),
      sent: at('11-26 06:30'),
      expires: at('12-03 17:00'),
      place: placeCalled('Phường Vĩnh Châu'),
    },
    {
      id: 'line-test',
      status: 'Test',
      msgType: 'Alert',
      severity: 'Unknown',
      headline: shown(
        'Thử đường truyền cảnh báo đến các trường',
        'A test of the line that carries alerts to schools',
      ),
      sent: at('11-26 06:55'),
      expires: at('11-30 07:00'),
      place: CITY,
    },
    // Stands in for the rule's own alert of that place and period, since somebody has taken it on.
    {
      ...actual,
      id: `attendance-falls:${fallen.place}`,
      severity: 'Moderate',
      kind: 'indicator',
      headline: shown(
        'Chuyên cần giảm trong đợt triều cường tháng 10',
        'Attendance fell while the tide was high in October',
      ),
      sent: at('11-03 08:00'),
      place: fallen.place,
      indicator: 'attendance',
      period: fallen.period,
      value: fallen.value,
      acknowledged: {at: at('11-04 09:10'), by: shown('Phòng Giáo dục phổ thông', 'School office')},
    },
  ];
}

const UNHEARD = ['ct-0350', 'ct-0989', 'ct-1010'];

/**
 * Four systems: on time, late, without some units, without a promise. `silent` are communes that the roll call has
 * nothing of, and `heard` counts the schools of the others.
 */
export function sources(silent, {schools, classes, heard}) {
  return [
    {
      id: 'registry',
      name: shown('Hệ thống quản lý nhà trường', 'School management system'),
      lastSuccess: at('11-26 06:52'),
      lastAttempt: at('11-26 06:52'),
      records: {schools, classes},
      everySeconds: 900,
    },
    {
      id: 'department',
      name: shown('Báo cáo của Sở', "Department's reports"),
      lastSuccess: at('11-23 17:00'),
      lastAttempt: at('11-26 06:00'),
      records: {schools},
      everySeconds: 86400,
    },
    {
      id: 'roll-call',
      name: shown('Sổ điểm danh điện tử', 'Electronic roll call'),
      lastSuccess: at('11-26 01:10'),
      lastAttempt: at('11-26 01:10'),
      records: {schools: heard - UNHEARD.length},
      failed: [...silent, ...UNHEARD],
      everySeconds: 86400,
    },
    {
      id: 'weather',
      name: shown('Bản tin bão, triều và độ mặn', 'Storm, tide and salinity bulletins'),
      lastSuccess: at('11-26 05:15'),
    },
  ];
}

/** A year's plan with steps that are done, running, late and to come, and a single day. */
export function milestones(place) {
  const owner = shown('Tổ chuyển đổi số', 'Digital team');
  const step = (id, parent, name, start, end, more) => ({
    id,
    name,
    start,
    ...(end && {end}),
    ...(parent && {parent}),
    ...more,
    place,
  });
  return [
    step(
      'plan',
      '',
      shown('Kế hoạch chuyển đổi số năm học 2026–2027', 'Digital plan for school year 2026–2027'),
      '2026-08-01',
      '2027-07-31',
      {owner},
    ),
    step(
      'data',
      'plan',
      shown('Rà soát dữ liệu trường, lớp, học sinh', 'Review of school, class and pupil data'),
      '2026-08-15',
      '2026-10-15',
      {progress: 1, status: 'done'},
    ),
    step(
      'records',
      'plan',
      shown('Học bạ số cấp tiểu học', 'Digital school records in primary schools'),
      '2026-09-01',
      '2026-11-15',
      {progress: 0.7, status: 'late'},
    ),
    step(
      'connect',
      'plan',
      shown('Nối 103 xã, phường với trung tâm', 'Connecting 103 communes to the centre'),
      '2026-10-01',
      '2027-02-28',
      {progress: 0.45, status: 'running', owner},
    ),
    step(
      'connect-1',
      'connect',
      shown('Đợt 1: 43 xã, phường', 'Round 1: 43 communes'),
      '2026-10-01',
      '2026-11-20',
      {progress: 1, status: 'done'},
    ),
    step(
      'connect-2',
      'connect',
      shown('Đợt 2: 60 xã, phường', 'Round 2: 60 communes'),
      '2026-11-21',
      '2027-02-28',
      {progress: 0.06, status: 'running'},
    ),
    step(
      'results',
      'plan',
      shown('Hạn nộp số liệu học kỳ I', 'Figures of semester 1 are due'),
      '2027-01-20',
      '',
      {status: 'planned'},
    ),
    step(
      'exam',
      'plan',
      shown(
        'Đăng ký thi tốt nghiệp THPT trực tuyến',
        'Online registration for the graduation exam',
      ),
      '2027-04-20',
      '2027-05-05',
      {status: 'planned'},
    ),
    step(
      'review',
      'plan',
      shown('Sơ kết, lập kế hoạch năm sau', "Review and next year's plan"),
      '2027-06-01',
      '2027-07-31',
      {status: 'planned'},
    ),
  ];
}
