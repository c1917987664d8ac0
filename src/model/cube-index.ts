import type {Cube} from './cube.js';

/** A cube with the position of each member and the stride of each dimension. */
export interface CubeIndex {
  readonly cube: Cube;
  readonly strides: readonly number[];
  readonly positions: readonly ReadonlyMap<string, number>[];
}

/** `shared` holds one position map for each distinct list of members, since 80 indicators often share theirs. */
export function cubeIndex(cube: Cube, shared: Map<string, ReadonlyMap<string, number>>): CubeIndex {
  const strides: number[] = [];
  let stride = 1;
  for (let d = cube.dims.length - 1; d >= 0; d--) {
    strides[d] = stride;
    stride *= cube.dims[d]?.members.length ?? 0;
  }
  const positions = cube.dims.map(({members}) => {
    const key = members.join('\n');
    let map = shared.get(key);
    if (!map) shared.set(key, (map = new Map(members.map((member, i) => [member, i]))));
    return map;
  });
  return {cube, strides, positions};
}
