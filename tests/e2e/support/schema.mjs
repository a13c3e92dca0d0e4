// Whether a value fits a JSON Schema, as another program would judge it: the words of draft 2020-12 that our schemas use, and no others.

const TYPES = {
  object: (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: (value) => typeof value === "string",
  integer: Number.isInteger,
  number: (value) => typeof value === "number",
  boolean: (value) => typeof value === "boolean",
  null: (value) => value === null,
};
const letters = (text) => [...text].length;
const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** Each word, and what it holds against a value: a list of what is wrong, or nothing. */
const WORDS = {
  type: (type, value) => TYPES[type](value),
  const: (one, value) => same(one, value),
  enum: (all, value) => all.some((one) => same(one, value)),
  pattern: (pattern, value) => !TYPES.string(value) || new RegExp(pattern, "u").test(value),
  minLength: (least, value) => !TYPES.string(value) || letters(value) >= least,
  maxLength: (most, value) => !TYPES.string(value) || letters(value) <= most,
  minimum: (least, value) => !TYPES.number(value) || value >= least,
  maximum: (most, value) => !TYPES.number(value) || value <= most,
  minItems: (least, value) => !TYPES.array(value) || value.length >= least,
  maxItems: (most, value) => !TYPES.array(value) || value.length <= most,
  uniqueItems: (unique, value) => !unique || !TYPES.array(value) || new Set(value.map((one) => JSON.stringify(one))).size === value.length,
  maxProperties: (most, value) => !TYPES.object(value) || Object.keys(value).length <= most,
  required: (names, value) => !TYPES.object(value) || names.every((name) => Object.hasOwn(value, name)),
};
const SILENT = ["$schema", "$id", "$defs", "title", "description"];

/** What the schema has against the value: the places, and the words that do not hold there. */
export function refusals(root, value, schema = root, at = "") {
  const found = [];
  const inner = (value, schema, at) => found.push(...refusals(root, value, schema, at));
  for (const [word, said] of Object.entries(schema)) {
    if (word === "$ref") inner(value, said.slice(2).split("/").reduce((part, name) => part[name], root), at);
    else if (word === "oneOf") {
      const fits = said.filter((one) => !refusals(root, value, one, at).length).length;
      if (fits !== 1) found.push(`${at} oneOf: ${fits} fit`);
    } else if (word === "properties" || word === "additionalProperties" || word === "propertyNames") {
      if (!TYPES.object(value)) continue;
      for (const [name, one] of Object.entries(value)) {
        const known = Object.hasOwn(schema.properties ?? {}, name);
        if (word === "propertyNames") inner(name, said, `${at}/${name}`);
        else if (word === "properties" && known) inner(one, said[name], `${at}/${name}`);
        else if (word === "additionalProperties" && !known) said === false ? found.push(`${at}/${name} is unknown`) : inner(one, said, `${at}/${name}`);
      }
    } else if (word === "items" || word === "prefixItems") {
      if (!TYPES.array(value)) continue;
      const first = schema.prefixItems?.length ?? 0;
      value.forEach((one, index) => {
        if (word === "prefixItems" && index < first) inner(one, said[index], `${at}/${index}`);
        if (word === "items" && index >= first) inner(one, said, `${at}/${index}`);
      });
    } else if (WORDS[word]) {
      if (!WORDS[word](said, value)) found.push(`${at} ${word}`);
    } else if (!SILENT.includes(word)) throw new Error(`the schema says ${word}, which is not known here`);
  }
  return found;
}
