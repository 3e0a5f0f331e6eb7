// Stands before Pyodide's own loader in the kernel's worker: tells the page how far it is, and lets errors speak
// Indonesian from the first cell on, as `egov lab` does with a start-up file.
const melek = new BroadcastChannel("melek-digital");
const tell = (step, name = "") => melek.postMessage({ kind: "kernel", step, name });
const LAST_LINE = "import pyodide_kernel";
const FIRST_WORDS = "from egov.exercises import galat as _galat\n_galat.install()\ndel _galat";

async function started(options, packages) {
  try {
    const pyodide = await self.loadPyodide(options);
    tell("packages");
    await pyodide.loadPackage(packages, { messageCallback: (name) => tell("package", name) });
    tell("kernel");
    return pyodide;
  } catch (problem) {
    tell("failed", problem.message);
    throw problem;
  }
}

self.loadPyodide = async (options) => {
  const { packages = [], ...rest } = options;
  tell("python");
  importScripts(options.indexURL + "pyodide.js");
  const pyodide = await started(rest, packages);
  const run = pyodide.runPythonAsync.bind(pyodide);
  pyodide.runPythonAsync = async (code, ...more) => {
    const result = await run(code, ...more);
    if (code.includes(LAST_LINE)) {
      await run(FIRST_WORDS);
      tell("ready");
    }
    return result;
  };
  return pyodide;
};
