// SPDX-License-Identifier: MIT
// The browser that tests open pages in.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
                  '/Applications/Chromium.app/Contents/MacOS/Chromium'];
const OPTIONS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
    '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const launch = () => chromium.launch({
    executablePath: process.env.CHROMIUM ?? BROWSERS.find(existsSync), args: OPTIONS });
