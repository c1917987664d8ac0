/** Writes dist/edufeed.schema.json from the same schema that reads feeds; runs under tsx. */
import {writeFileSync} from 'node:fs';
import {feedJsonSchema} from '../src/feed/json-schema.ts';

const file = new URL('../dist/edufeed.schema.json', import.meta.url);
writeFileSync(file, `${JSON.stringify(feedJsonSchema(), null, 2)}\n`);
