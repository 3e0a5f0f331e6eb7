// A trainee's work in this browser: save it as one file, continue from one, keep it when the site is renewed.
import * as store from "./store.js";
import { pack, unpack } from "./zip.js";
import { WORDS, fill } from "./words.js";

const MANIFEST = ".melek-digital/manifest.json";
const PROGRESS = "hasil/.kemajuan.json";
const OURS = /^(pelajaran|tugas|hasil|\.melek-digital)\/|^[^/]+\.ipynb$/;
const SITE = new URL("../files/", import.meta.url);
const KEPT_VERSIONS = 5;

const at = (path) => new URL(path.split("/").map(encodeURIComponent).join("/"), SITE);
const source = (cell) => (Array.isArray(cell.source) ? cell.source.join("") : String(cell.source));

// The same as egov.core.cells.fingerprint: equal for two notebooks with the same cells.
export async function fingerprint(notebook) {
  const cells = notebook.cells.map((cell) => `[${JSON.stringify(cell.cell_type)}, ${JSON.stringify(source(cell))}]`);
  const bytes = new TextEncoder().encode(`[${cells.join(", ")}]`);
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (one) => one.toString(16).padStart(2, "0")).join("");
}

const today = () => new Date().toLocaleDateString("sv-SE");

// pelajaran/04.ipynb -> pelajaran/04 (words 2026-01-31).ipynb, with a number where that is taken
function beside(path, words, taken) {
  const dot = path.lastIndexOf(".");
  for (let number = 1; ; number++) {
    const again = number > 1 ? ` ${number}` : "";
    const name = `${path.slice(0, dot)} (${words} ${today()}${again})${path.slice(dot)}`;
    if (!taken.has(name)) return name;
  }
}

export async function saved() {
  const base = await store.open();
  if (!base) return new Map();
  const records = await store.all(base);
  base.close();
  return new Map([...records].map(([path, record]) => [path, store.bytesOf(record)]));
}

export const asFile = async () => pack(await saved());

// The notes on what was laid here follow the site: an untouched file gets its new version, a changed one stays
// and the new version lies beside it. What `egov lab` does at each start (egov.workspace.sync).
export async function renew() {
  const base = await store.open();
  if (!base) return [];
  const records = await store.all(base);
  const site = await (await fetch(at(MANIFEST))).json();
  const notes = structuredClone(records.get(MANIFEST)?.content ?? site);
  const changes = new Map();
  const gone = [];
  const kept = [];
  for (const [path, fresh] of Object.entries(site.files)) {
    const note = (notes.files[path] ??= {});
    const record = records.get(path);
    if (record?.type === "notebook" && note.base !== fresh.base) {
      const mine = await fingerprint(record.content);
      if (mine === note.base) gone.push(path);
      else if (mine !== fresh.base && note.offered !== fresh.base) {
        const name = beside(path, WORDS["new-version"], records);
        changes.set(name, store.recordOf(name, new Uint8Array(await (await fetch(at(path))).arrayBuffer())));
        kept.push(fill(WORDS["kept"], { name: path.split("/").pop(), beside: name.split("/").pop() }));
      }
    }
    const versions = (note.versions ?? []).filter((one) => !fresh.versions?.some((other) => other.version === one.version));
    note.base = fresh.base;
    note.bytes = fresh.bytes;
    if (fresh.versions) note.versions = [...versions, ...fresh.versions].slice(-KEPT_VERSIONS);
  }
  if (JSON.stringify(notes) !== JSON.stringify(records.get(MANIFEST)?.content)) {
    changes.set(MANIFEST, store.recordOf(MANIFEST, new TextEncoder().encode(JSON.stringify(notes))));
  }
  if (changes.size || gone.length) await store.change(base, changes, gone);
  base.close();
  return kept;
}

function bestOf(mine, theirs) {
  const units = { ...theirs.unit };
  for (const [unit, exercises] of Object.entries(mine.unit ?? {})) {
    units[unit] = { ...units[unit] };
    for (const [name, note] of Object.entries(exercises)) {
      const other = units[unit][name];
      units[unit][name] = other && other.selesai && !note.selesai ? other : note;
    }
  }
  return { ...theirs, ...mine, unit: units };
}

// Take a saved file back. What stands here and differs is kept beside it, so that nothing is ever lost.
export async function takeBack(buffer) {
  let files;
  try {
    files = await unpack(buffer);
  } catch {
    throw new Error(WORDS["not-ours"]);
  }
  const paths = [...files.keys()].filter((path) => OURS.test(path) && !path.split("/").includes(".."));
  if (!files.has(MANIFEST) || !paths.length) throw new Error(WORDS["not-ours"]);
  const base = await store.open();
  if (!base) throw new Error(WORDS["no-store"]);
  const records = await store.all(base);
  const changes = new Map();
  for (const path of paths) {
    const record = store.recordOf(path, files.get(path));
    const mine = records.get(path);
    if (mine?.type === "notebook" && (await fingerprint(mine.content)) !== (await fingerprint(record.content))) {
      const name = beside(path, WORDS["before"], records);
      changes.set(name, { ...mine, path: name, name: name.split("/").pop() });
    }
    if (mine && path === PROGRESS) record.content = bestOf(mine.content, record.content);
    changes.set(path, record);
  }
  await store.change(base, changes);
  base.close();
  return paths.filter((path) => path.endsWith(".ipynb")).length;
}

