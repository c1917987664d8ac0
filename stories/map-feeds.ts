/** The feeds of the map's stories, with their linked parts put in: districts and communes with schools, and far islands. */
import type {FeedJson} from './feeds.js';

const read = async (address: string): Promise<unknown> => (await fetch(address)).json();

const networkAddress = new URL('../demo/feeds/ban-do.json', import.meta.url).href;
const districtsAddress = new URL('../demo/feeds/ban-do/districts-2022.json', import.meta.url).href;
const communesAddress = new URL('../demo/feeds/ban-do/communes-2025.json', import.meta.url).href;
const schoolsAddress = new URL('../demo/feeds/ban-do/schools.json', import.meta.url).href;
const islandsAddress = new URL('../demo/feeds/dao-xa.json', import.meta.url).href;

const [frame, districts, communes, schools, seaIslands] = await Promise.all([
  read(networkAddress),
  read(districtsAddress),
  read(communesAddress),
  read(schoolsAddress),
  read(islandsAddress),
]);

interface MapFeedJson extends FeedJson {
  readonly boundaries: readonly Readonly<Record<string, unknown>>[];
}

const linked = frame as MapFeedJson;

/** Districts of Sóc Trăng (2022) and communes of Cần Thơ (2025), each with its schools. */
export const network: MapFeedJson = {
  ...linked,
  schools,
  boundaries: linked.boundaries.map((boundary, i) => ({
    ...boundary,
    geometry: i ? communes : districts,
  })),
};

/** A few places on the coast, one of them with an island far out, and two archipelagos in insets. */
export const islands = seaIslands as MapFeedJson;

export const socTrang2022 = '2022.94';
export const canTho2025 = '2025.92';
