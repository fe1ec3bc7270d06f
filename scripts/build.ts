/** Bundles the command: one entry, lazily loaded chunks, and the notices of what is bundled. */
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Metafile } from "esbuild";

const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

rmSync("dist", { recursive: true, force: true });
const { metafile } = await build({
  entryPoints: { main: "src/main.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20",
  // Names stay as they are: `keepNames` beside shortened ones costs a call for every function that is made.
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  define: { IMPACT_VERSION: JSON.stringify(version) },
  // Handlebars, commander and others are CommonJS inside.
  banner: { js: 'import{createRequire as __cr}from"node:module";const require=__cr(import.meta.url);' },
  logLevel: "warning",
});
// The solver is no JavaScript: its bytes are read when there is something to protect.
copyFileSync("node_modules/highs/build/highs.wasm", join("dist", "highs.wasm"));
writeFileSync(join("dist", "THIRD-PARTY-LICENSES.txt"), notices(metafile));

/** The licence text of every package whose code is in the bundle, sorted by name. */
function notices(meta: Metafile): string {
  const packages = new Set<string>();
  for (const input of Object.keys(meta.inputs)) {
    const match = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (match?.[1]) packages.add(match[1]);
  }
  return [...packages].sort().map(notice).join("\n");
}

function notice(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
    name: string;
    version: string;
    license?: string;
  };
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  const path = file ? join(folder, file) : "";
  const text = path && existsSync(path) ? readFileSync(path, "utf8") : "";
  return `# ${about.name} ${about.version} (${about.license ?? "see text"})\n\n${text.trim()}\n`;
}
