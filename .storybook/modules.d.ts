// Written by `npm run manifest`; on a fresh checkout it is not there yet.
declare module '*/custom-elements.json' {
  const manifest: object;
  export default manifest;
}
declare module '*.css';
