// @ts-check
/**
 * The first import of every entry point. Nothing here may need a recent Node: this file has to run
 * on the old one that it refuses, and before any module that would fail to link there.
 */
import process from 'node:process';

/** @type {readonly [number, number]} */
const NEEDED = [20, 19];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
  process.stderr.write(
    `Node.js ${NEEDED.join('.')} 以上が必要です（いまは ${process.versions.node}）。https://nodejs.org/ の LTS 版を入れて、もう一度実行してください。\n`,
  );
  process.exit(1);
}
