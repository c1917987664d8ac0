import L from 'leaflet';
import 'leaflet/dist/leaflet.css';
import {loadJson, reportToured} from '../clock.js';

const colours = ['#eff3ff', '#bdd7e7', '#6baed6', '#3182bd', '#08519c'];

/**
 * A map of coloured communes on a canvas, which is Leaflet's fast way, without tiles or animations. `addPoints` puts the
 * schools on it; `drawn` is asked whether what they became is there.
 *
 * Leaflet draws a rim of a tenth around the box along, for the reader who drags the map: a canvas of 960 × 720 px.
 */
export async function measure(addPoints, drawn = () => true) {
  const [{values, points}, geometry] = await Promise.all([
    loadJson('data.json'),
    loadJson('geometry.json'),
  ]);
  const map = L.map(document.querySelector('.map'), {
    preferCanvas: true,
    zoomSnap: 0,
    // The clusters have to know where they end.
    maxZoom: 18,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    attributionControl: false,
  });
  const classOf = quantiles(Object.values(values), colours.length);
  const shapes = L.geoJSON(geometry, {
    style: ({properties: {code}}) => ({
      color: '#fff',
      weight: 1,
      opacity: 1,
      fillColor: colours[classOf(values[code])],
      fillOpacity: 1,
    }),
  });
  const bounds = shapes.getBounds();
  map.fitBounds(bounds);
  shapes.addTo(map);
  if (points.length) addPoints(map, points);

  // Null once the canvas has been painted; the library has no public word for it.
  const {_renderer: canvas} = shapes.getLayers()[0];
  const home = map.getBoundsZoom(bounds);
  reportToured(
    () => !canvas._redrawRequest && drawn(),
    ({lon, lat, zoom}) => map.setView([lat, lon], home + Math.log2(zoom), {animate: false}),
  );
}

/** Tells the class of a value, when each class holds as many values as the next. */
function quantiles(values, count) {
  const sorted = values.toSorted((a, b) => a - b);
  const ends = Array.from(
    {length: count - 1},
    (_, n) => sorted[Math.floor(((n + 1) * sorted.length) / count)],
  );
  return (value) => ends.filter((end) => value >= end).length;
}

/** A school as a point on the canvas. */
export const dot = ([lon, lat]) =>
  L.circleMarker([lat, lon], {
    radius: 3,
    color: '#fff',
    weight: 0.5,
    fillColor: '#b3261e',
    fillOpacity: 1,
  });
