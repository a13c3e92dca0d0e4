// The first message to the worker is its program, fetched and compiled by the page. From then on src/bin/engine.rs hears them.
import { initSync } from "./engine.js";

self.onmessage = ({ data }) => initSync({ module: data });
