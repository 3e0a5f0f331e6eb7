/* Makes JupyterLab a room for a course, where its settings do not reach.

   This file is source and build in one: it speaks the few sentences of module federation by which JupyterLab loads an
   extension, so that neither Node.js nor a bundler is needed to change it. What it looks like stands in room.css.

   1. Lesson, assignment and start page are told apart: a class for the page, a name for its tab.
   2. The start page shows no code, and its progress is counted anew whenever it comes to the front.
   3. Work is saved when the window is left, and before its tab closes: nobody is asked what to discard.
   4. The list of headings stands at the left of a lesson; where every tab is closed, the start page comes back.
   5. On a class server the way out stands in sight.
   6. A notebook that is left without an engine when it opens gets one. */
(() => {
  const NAME = 'melek-digital-ruang';
  const START = 'Mulai di sini.ipynb';
  const PROGRESS = 'kemajuan';
  const ROOMS = { pelajaran: 'Pelajaran', tugas: 'Tugas' };
  const HEADINGS = 'table-of-contents';
  const style = new URL('room.css', document.currentScript.src).href;

  const kind = path => {
    if (path === START) {
      return { room: 'mulai', name: 'Mulai di sini' };
    }
    const [, room, number] = path.match(/^(\w+)\/(?:.*\/)?(\d\d)-[^/]*\.ipynb$/) || [];
    return ROOMS[room] ? { room, name: `${ROOMS[room]} ${number}` } : { room: '', name: '' };
  };

  // Two saves of one file at once look like a change by somebody else: the one under way is waited for.
  const under = new WeakMap();
  const follow = context => context.saveState.connect((_, state) => {
    if (state === 'started') {
      let end;
      under.set(context, Object.assign(new Promise(resolve => { end = resolve; }), { end }));
    } else if (under.has(context)) {
      under.get(context).end();
    }
  });

  const save = async ({ context }) => {
    await under.get(context);
    if (!context.isDisposed && context.model.dirty && !context.model.readOnly && context.isReady) {
      await context.save();
    }
  };

  // A tab's own label is the name of its file: to change it would rename the file. So the style sheet says the name.
  const named = new Set();
  const call = (sheet, name) => {
    if (name && !named.has(name)) {
      named.add(name);
      sheet.insertRule(`.lm-TabBar-tab[data-egov="${name}"] .lm-TabBar-tabLabel::after { content: "${name}"; }`);
    }
  };

  const dress = (panel, sheet) => {
    const { room, name } = kind(panel.context.path);
    ['mulai', ...Object.keys(ROOMS)].forEach(one => panel.toggleClass(`egov-${one}`, one === room));
    call(sheet, name);
    panel.title.dataset = { ...panel.title.dataset, egov: name };
  };

  const savedBeforeClosing = (panel, messaging) => {
    let saving = false;
    messaging.MessageLoop.installMessageHook(panel, (_, message) => {
      if (message.type !== 'close-request' || saving || !panel.context.model.dirty) {
        return true;
      }
      saving = true;
      // Where saving fails (the server is gone), JupyterLab's own question still stands between her and a loss.
      save(panel).catch(() => 0).then(() => panel.isDisposed || panel.close());
      return false;
    });
  };

  const count = async (panel, notebook) => {
    await panel.context.ready;
    await panel.sessionContext.ready;
    const place = panel.content.widgets.findIndex(cell => cell.model.id === PROGRESS);
    if (place >= 0 && panel.isVisible && !panel.isDisposed) {
      panel.content.activeCellIndex = place;
      panel.content.deselectAll();
      await notebook.NotebookActions.run(panel.content, panel.sessionContext);
      panel.content.activeCellIndex = 0;
      panel.content.node.scrollTop = 0;
      panel.context.model.dirty = false;  // counted, not written: `egov lab` makes this page anew at every start
    }
  };

  // Opened again while its last engine is still ending, a lesson finds that one and is left with none ("Tanpa mesin").
  const engine = async ({ sessionContext }) => {
    await sessionContext.ready;
    for (const pause of [1000, 3000, 10000]) {
      await new Promise(resolve => setTimeout(resolve, pause));
      if (!sessionContext.isDisposed && !sessionContext.session) {
        await sessionContext.changeKernel({ name: sessionContext.specsManager.specs.default });
      }
    }
  };

  // On a class server the next person sits down at the same PC: the way out stands in sight, and saves first.
  const wayOut = tracker => {
    const told = document.getElementById('jupyter-config-data');
    const { hubPrefix } = told ? JSON.parse(told.textContent) : {};
    if (!hubPrefix) {
      return;
    }
    const link = document.createElement('a');
    Object.assign(link, { href: `${hubPrefix}logout`, textContent: 'Keluar', className: 'egov-keluar' });
    link.addEventListener('click', async event => {
      event.preventDefault();
      const open = [];
      tracker.forEach(panel => open.push(save(panel).catch(() => 0)));
      await Promise.all(open);
      window.location.assign(link.href);
    });
    document.body.append(link);
  };

  const activate = (app, tracker, shell, notebook, messaging) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style });
    const own = document.createElement('style');
    document.head.append(link, own);
    let listed = false;
    wayOut(tracker);

    tracker.widgetAdded.connect((_, panel) => {
      dress(panel, own.sheet);
      panel.context.pathChanged.connect(() => dress(panel, own.sheet));
      follow(panel.context);
      engine(panel).catch(() => 0);
      savedBeforeClosing(panel, messaging);
    });
    tracker.currentChanged.connect((_, panel) => {
      const { room } = panel ? kind(panel.context.path) : {};
      if (room === 'mulai') {
        app.restored.then(() => shell.collapseLeft());
        listed = false;
        count(panel, notebook).catch(() => 0);
      } else if (room && !listed) {
        listed = true;
        app.restored.then(() => shell.activateById(HEADINGS)).then(() => panel.content.node.focus());
      }
    });
    document.addEventListener('visibilitychange', () => {
      if (document.hidden) {
        tracker.forEach(panel => save(panel).catch(() => 0));
      }
    });
    app.restored.then(() => shell.collapseRight());  // nothing stands there, and it opens all the same
    app.restored.then(() => shell.layoutModified.connect(() => {
      if ([...shell.widgets('main')].length === 0) {
        // Somebody who closes one lesson and opens another at once keeps that other in front.
        app.commands.execute('docmanager:open', { path: START, options: { activate: false } })
          .then(({ id }) => [...shell.widgets('main')].length === 1 && shell.activateById(id));
      }
    }));
  };

  const plugin = ({ INotebookTracker, ...notebook }, { ILabShell }, messaging) => ({
    id: `${NAME}:plugin`,
    description: 'A start page without code, lesson and assignment told apart, work saved on closing.',
    autoStart: true,
    requires: [INotebookTracker, ILabShell],
    activate: (app, tracker, shell) => activate(app, tracker, shell, notebook, messaging)
  });

  let shared;
  const library = async name => (await Object.values(shared[name])[0].get())();
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB[NAME] = {
    init: scope => {
      shared = scope;
    },
    get: async () => {
      const names = ['@jupyterlab/notebook', '@jupyterlab/application', '@lumino/messaging'];
      const made = plugin(...await Promise.all(names.map(library)));
      return () => ({ __esModule: true, default: made });
    }
  };
})();
