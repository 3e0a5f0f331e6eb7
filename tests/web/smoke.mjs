// node smoke.mjs SITE: runs every lesson and assignment of the site in WebAssembly, without a browser.
// Prints one line of JSON a notebook: the text below each code cell, errors among it.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const site = path.resolve(process.argv[2]);
const pyodide = path.join(site, "static/pyodide/");
const { loadPyodide } = await import(pathToFileURL(pyodide + "pyodide.mjs"));
const python = await loadPyodide({ indexURL: pyodide, env: { EGOV_WORKSPACE: "/drive", HOME: "/home/pyodide", MPLBACKEND: "agg" } });
await python.loadPackage(["ipython", "melek-digital"], { messageCallback: () => {} });
python.FS.mkdirTree("/drive");
python.FS.mount(python.FS.filesystems.NODEFS, { root: process.argv[3] }, "/drive");
python.runPython(fs.readFileSync(new URL("smoke.py", import.meta.url), "utf8"));
const run = python.globals.get("run");
for (const folder of ["pelajaran", "tugas"]) {
  for (const name of fs.readdirSync(path.join(process.argv[3], folder), { recursive: true }).sort()) {
    if (name.endsWith(".ipynb")) console.log(run(`/drive/${folder}/${name}`));
  }
}
