#!/usr/bin/env node
import {version} from '../embed/version.js';
import {langOf} from '../format/lang.js';
import {fill} from '../format/messages.js';
import {DRAWABLE} from './draw-widget.js';
import {render, WRONG_CALL} from './render.js';
import {cliWords, usage} from './words.js';

const [command, ...args] = process.argv.slice(2);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const complain = (line: string): void => void process.stderr.write(`${line}\n`);

if (command === '--version') say(version);
else if (!command || command === '--help' || args.includes('--help')) say(usage(DRAWABLE));
else if (command === 'render')
  process.exitCode = await render(args, {say, complain, now: () => Date.now()});
else {
  complain(fill(cliWords(langOf(args[args.indexOf('--lang') + 1])).noCommand, {name: command}));
  process.exitCode = WRONG_CALL;
}
