#!/usr/bin/env node
require('../dist/egctl.cjs');
