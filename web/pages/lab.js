// The bar above the study room: how far Python is, saving all work as one file, continuing from one.
import { asFile, renew, saved, takeBack } from "./work.js";
import { say } from "./words.js";
import { quietWidgets } from "./widgets.js";

const SITE = new URL("../", import.meta.url);
const PATIENCE = 45_000;
const LEAST_SPACE = 20_000_000;
const bar = document.getElementById("melek-bar");
const status = document.getElementById("melek-status");
const meter = document.getElementById("melek-meter");
const notes = document.getElementById("melek-notes");
const STEPS = ["python", "packages", "kernel", "ready"];

function tell(key, values) {
  status.textContent = say(key, values);
}

function note(text) {
  const line = document.createElement("p");
  const close = document.createElement("button");
  line.textContent = text;
  close.textContent = "×";
  close.setAttribute("aria-label", say("close"));
  close.onclick = () => { line.remove(); fit(); };
  line.append(close);
  notes.append(line);
  fit();
}

// JupyterLab fills what the bar leaves.
function fit() {
  document.documentElement.style.setProperty("--melek-bar", `${bar.offsetHeight}px`);
  window.dispatchEvent(new Event("resize"));
}

function follow() {
  const slow = setTimeout(() => tell("slow"), PATIENCE);
  new BroadcastChannel("melek-digital").onmessage = ({ data }) => {
    if (data.kind !== "kernel") return;
    if (data.step === "failed") note(say("step-failed", { reason: data.name }));
    if (!STEPS.includes(data.step)) return;
    tell(`step-${data.step}`);
    meter.value = STEPS.indexOf(data.step) + 1;
    meter.hidden = data.step === "ready";
    if (data.step === "ready") {
      clearTimeout(slow);
      navigator.serviceWorker?.controller?.postMessage("fill-up");
    }
  };
}

async function settled() {
  while (!window.jupyterapp?.restored) await new Promise((soon) => setTimeout(soon, 100));
  await window.jupyterapp.restored;
  return window.jupyterapp;
}

async function save() {
  const app = await settled();
  tell("saving");
  try {
    await app.commands.execute("docmanager:save-all");
    const work = await saved();
    if (![...work.keys()].some((path) => !path.startsWith("."))) return tell("nothing");
    const server = await (await fetch(new URL("melek/server.json", SITE), { cache: "no-store" })).json();
    const blob = await asFile();
    const name = `melek-digital-${new Date().toLocaleDateString("sv-SE")}.zip`;
    if (server.save) {
      const sent = await fetch(new URL(server.save + name, SITE), { method: "PUT", body: blob });
      if (!sent.ok) throw new Error(await sent.text());
      return tell("saved-stick", { place: await sent.text() });
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    tell("saved", { name });
  } catch (problem) {
    note(say("not-saved", { reason: problem.message }));
  }
}

async function proceed(file) {
  const app = await settled();
  try {
    await app.commands.execute("docmanager:save-all");
    const count = await takeBack(await file.arrayBuffer());
    await renew();
    tell("taken", { count });
    // The tabs of a moment ago hold the former content.
    await app.commands.execute("application:close-all");
    location.reload();
  } catch (problem) {
    note(problem.message);
  }
}

async function look() {
  const memory = navigator.deviceMemory;
  if (memory && memory < 4) note(say("low-memory", { size: memory }));
  if (!navigator.serviceWorker) note(say("no-worker"));
  const { quota = 0, usage = 0 } = (await navigator.storage?.estimate?.()) ?? {};
  if (quota && quota - usage < LEAST_SPACE) note(say("no-disk"));
  if (navigator.storage?.persist && !(await navigator.storage.persisted())) await navigator.storage.persist();
}

async function buttons() {
  const chooser = document.getElementById("melek-file");
  document.getElementById("melek-save").onclick = save;
  document.getElementById("melek-continue").onclick = () => chooser.click();
  chooser.onchange = () => chooser.files[0] && proceed(chooser.files[0]);
  if (new URL(location.href).searchParams.has("lanjutkan")) document.getElementById("melek-continue").focus();
}

async function begin() {
  follow();
  buttons();
  fit();
  (await renew()).forEach(note);
  await import(document.getElementById("melek-lab").dataset.start);
  const app = await settled();
  document.getElementById("melek-splash")?.remove();
  quietWidgets(app);
  // At the first visit there was no store before JupyterLab made it.
  await renew();
  look();
}

// Two rooms in one browser would write over each other.
navigator.locks.request("melek-digital", { ifAvailable: true }, async (lock) => {
  if (lock) {
    await begin();
    return new Promise(() => {});
  }
  const splash = document.getElementById("melek-splash");
  splash.querySelector("h1").textContent = say("other-tab");
  splash.querySelector("p").textContent = say("other-tab-help");
  splash.querySelector("progress").remove();
  const again = document.createElement("button");
  again.textContent = say("reload");
  again.onclick = () => location.reload();
  splash.append(again);
  again.focus();
});
