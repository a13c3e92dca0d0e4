// Serves a built folder as a production host would: the headers of its _headers file, .br and .gz, right types, real 404s.
//   node tools/serve.mjs [FOLDER]     PORT=8080 is the default, PORT=0 takes any free port and prints it
import { createHash } from "node:crypto";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".pdf": "application/pdf",
  ".woff2": "font/woff2",
};

function stat(path) {
  try {
    const found = statSync(path);
    return found.isFile() ? found : undefined;
  } catch {
    return undefined;
  }
}

/** The rules of a _headers file: a path pattern at the margin, then its headers, indented. */
export function readHeaderRules(text) {
  const rules = [];
  for (const line of text.split("\n")) {
    if (/^\s*(#|$)/.test(line)) continue;
    if (/^\s/.test(line)) {
      const [, name, value] = line.match(/^\s+([^:]+):\s*(.*)$/);
      rules.at(-1).headers.push([name, value]);
    } else {
      const pattern = line.trim().split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&")).join(".*");
      rules.push({ matches: new RegExp(`^${pattern}$`), headers: [] });
    }
  }
  return rules;
}

/** A file made by compressing `path`, if the browser takes it and it is not older than its source, which the host may have edited. */
function compressed(path, source, accepted) {
  for (const [encoding, ending] of [["br", ".br"], ["gzip", ".gz"]]) {
    if (!new RegExp(`\\b${encoding}\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))`).test(accepted)) continue;
    const found = stat(path + ending);
    if (found && found.mtimeMs >= source.mtimeMs) return { path: path + ending, encoding, size: found.size };
  }
  return undefined;
}

/** A server for `folder`; the caller chooses the address. */
export function makeServer(folder) {
  const root = resolve(folder);

  return createServer((request, response) => {
    const send = (status, headers, body) => {
      response.writeHead(status, headers);
      response.end(request.method === "HEAD" ? undefined : body);
    };
    if (request.method !== "GET" && request.method !== "HEAD") return send(405, { Allow: "GET, HEAD" }, "");

    let address;
    try {
      address = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return send(400, { "Content-Type": "text/plain; charset=utf-8" }, "Bad request\n");
    }
    const path = normalize(join(root, address.endsWith("/") ? `${address}index.html` : address));
    // Read for each request: the person may build again while the server runs.
    const rules = stat(join(root, "_headers")) ? readHeaderRules(readFileSync(join(root, "_headers"), "utf8")) : [];
    const headers = Object.fromEntries(rules.filter((rule) => rule.matches.test(address)).flatMap((rule) => rule.headers));

    const source = path.startsWith(root + sep) && !path.endsWith("_headers") ? stat(path) : undefined;
    if (!source) {
      const body = `<!doctype html><html lang="nb"><title>Ikke funnet</title><h1>Ikke funnet</h1><p>Det er ingen fil her. <a href="/">Gå til forsiden</a></p></html>\n`;
      return send(404, { ...headers, "Content-Type": types[".html"], "Cache-Control": "no-cache" }, body);
    }

    const packed = compressed(path, source, request.headers["accept-encoding"] ?? "");
    const tag = createHash("sha1").update(`${source.mtimeMs} ${source.size} ${packed?.encoding ?? ""}`).digest("base64url");
    Object.assign(headers, {
      "Content-Type": types[extname(path)] ?? "application/octet-stream",
      "Content-Length": (packed ?? source).size,
      "Cache-Control": headers["Cache-Control"] ?? "no-cache",
      "Vary": "Accept-Encoding",
      "ETag": `"${tag}"`,
    });
    if (packed) headers["Content-Encoding"] = packed.encoding;
    if (request.headers["if-none-match"] === headers.ETag) {
      delete headers["Content-Length"];
      return send(304, headers);
    }
    response.writeHead(200, headers);
    if (request.method === "HEAD") return response.end();
    createReadStream(packed?.path ?? path).on("error", () => response.destroy()).pipe(response);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2] ?? "dist";
  if (!stat(join(folder, "index.html"))) {
    console.error(`There is no ${folder}/index.html. Run \`make dist\` first.`);
    process.exit(1);
  }
  const server = makeServer(folder);
  server.on("error", (error) => {
    console.error(error.code === "EADDRINUSE" ? `Port ${process.env.PORT ?? 8080} is taken. Choose another: PORT=8081 make serve` : error.message);
    process.exit(1);
  });
  server.listen(Number(process.env.PORT ?? 8080), "127.0.0.1", () => {
    console.log(`Serving ${folder} on http://127.0.0.1:${server.address().port}/ (Ctrl+C stops it)`);
  });
}
