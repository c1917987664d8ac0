/** What npm would publish, as people use it. One process, since all of it needs the same build. */
import {after} from 'node:test';
import {consumers} from './package/consumers.js';
import {contents} from './package/contents.js';
import {editorData} from './package/editor-data.js';
import {sweep} from './package/pack.js';
import {rendered} from './package/rendered.js';

after(sweep);
contents();
editorData();
consumers();
rendered();
