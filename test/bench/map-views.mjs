/**
 * The tour that every map goes on: 60 views, three times into a place, about it and out again. The last one is the first
 * picture once more. A view is the middle of the picture in degrees and how many times larger it is than the first.
 */

/** The map box of all, in px; the pans are meant in it. */
export const box = {width: 800, height: 600};

const factor = 1.25;
const levels = 6;
/** What is zoomed around, in parts of the first picture from its middle to the east and to the north. */
const places = [
  [-0.16, 0.12],
  [0.2, 0.08],
  [0.06, -0.18],
];
/** 60 to 120 px each, in all directions. */
const pans = [
  [90, 0],
  [60, -60],
  [-110, 20],
  [-70, -80],
  [0, 100],
  [-60, 0],
  [40, 110],
  [50, -70],
];

export function viewsOf([west, south, east, north]) {
  const home = {lon: (west + east) / 2, lat: (south + north) / 2, zoom: 1};
  const narrow = Math.cos((home.lat * Math.PI) / 180);
  const scale = Math.min(box.width / ((east - west) * narrow), box.height / (north - south));
  /** Degrees of one px in the first picture. */
  const px = {lon: 1 / (scale * narrow), lat: 1 / scale};

  // The picture never shows more than it did at first, so a map that holds its readers near the ground shows the same.
  const within = ({lon, lat, zoom}) => {
    const reach = (axis, side) => (side / 2) * px[axis] * (1 - 1 / zoom);
    const hold = (value, axis, side) =>
      Math.max(home[axis] - reach(axis, side), Math.min(value, home[axis] + reach(axis, side)));
    return {lon: hold(lon, 'lon', box.width), lat: hold(lat, 'lat', box.height), zoom};
  };
  // Powers of whole numbers, so that a pan leaves the scale as it is to the last digit.
  const zoomed = (view, level, place) => {
    const zoom = factor ** level;
    const away = view.zoom / zoom;
    return within({
      lon: place.lon + (view.lon - place.lon) * away,
      lat: place.lat + (view.lat - place.lat) * away,
      zoom,
    });
  };

  const views = [];
  let view = home;
  const go = (next) => views.push((view = next));
  for (const [east, north] of places) {
    const place = {
      lon: home.lon + east * box.width * px.lon,
      lat: home.lat + north * box.height * px.lat,
    };
    for (let level = 1; level <= levels; level++) go(zoomed(view, level, place));
    for (const [dx, dy] of pans) {
      const {lon, lat, zoom} = view;
      go(within({lon: lon + (dx * px.lon) / zoom, lat: lat - (dy * px.lat) / zoom, zoom}));
    }
    for (let level = levels - 1; level >= 0; level--) go(zoomed(view, level, place));
  }
  return views;
}
