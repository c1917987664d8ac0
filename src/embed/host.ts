/** `frame-host.js`: one line for pages that hold frames of the kit and nothing else of it. `loader.js` has it inside. */
import {hostFrames} from './frame-host.js';

hostFrames();
