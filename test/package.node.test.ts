/** What npm would publish, as people use it. One process, since all of it needs the same build. */
import {after} from 'node:test';
import {contents} from './package/contents.js';
import {sweep} from './package/pack.js';

after(sweep);
contents();
