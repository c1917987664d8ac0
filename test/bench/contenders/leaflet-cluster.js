import L from 'leaflet';
import 'leaflet.markercluster';
import 'leaflet.markercluster/dist/MarkerCluster.css';
import 'leaflet.markercluster/dist/MarkerCluster.Default.css';
import {dot, measure} from './leaflet-map.js';

// Clusters are elements of the page; schools that stand alone are points on the canvas as without clusters.
measure(
  (map, points) =>
    L.markerClusterGroup({chunkedLoading: false, animate: false})
      .addLayers(points.map(dot))
      .addTo(map),
  () => document.querySelector('.marker-cluster'),
);
