// Two packages of npm that search names, told what ours is told: they give concepts, at most ten, each once.
// They are asked to forgive slips and to take the beginning of a word, as ours does.
import Fuse from "fuse.js";
import MiniSearch from "minisearch";

const SHOWN = 10;

/** The first concepts of the names that were hit. */
function concepts(hits, concept) {
  const found = new Set();
  for (const hit of hits) {
    found.add(concept(hit));
    if (found.size === SHOWN) break;
  }
  return [...found];
}

export const peers = {
  minisearch(names) {
    const index = new MiniSearch({ fields: ["text"], storeFields: ["concept"], searchOptions: { prefix: true, fuzzy: 0.2 } });
    index.addAll(names.map(([concept, text], id) => ({ id, concept, text })));
    return (text) => concepts(index.search(text), (hit) => hit.concept);
  },
  // It looks at the first letters of a name alone, unless told otherwise.
  fuse(names) {
    const index = new Fuse(names.map(([concept, text]) => ({ concept, text })), { keys: ["text"], ignoreLocation: true });
    return (text) => concepts(index.search(text, { limit: 5 * SHOWN }), (hit) => hit.item.concept);
  },
};
