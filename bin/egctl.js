#!/usr/bin/env node
import '../dist/egctl.js';
