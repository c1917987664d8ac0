import {dot, measure} from './leaflet-map.js';

measure((map, points) => points.forEach((point) => dot(point).addTo(map)));
