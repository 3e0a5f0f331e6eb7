/* Translates the words of JupyterLab that never reach its translator.

   This file is source and build in one: it speaks the few sentences of module federation by which JupyterLab loads an
   extension, so that neither Node.js nor a bundler is needed to change it.

   Three kinds of words stay English although the catalogue knows them:
   1. parts that were given no translator ask an empty one: it is made to ask the real one;
   2. words written into the page directly: replaced where they appear, by the catalogue `melek_digital`;
   3. titles of settings of other extensions, which the server does not translate: replaced in the settings editor. */
(() => {
  const NAME = 'melek-digital-bahasa';
  const SPOKEN = ['title', 'aria-label', 'placeholder'];
  // What people wrote, what their code printed and what Python proposes is never touched.
  const WRITTEN = '.jp-RenderedMarkdown, .jp-OutputArea-output, .cm-editor, .jp-DirListing-content, .jp-tocItem, '
    + '.jp-Completer, .jp-Tooltip';
  const SETTINGS = '.jp-SettingsPanel';
  // Words that JupyterLab puts untranslated into a translated sentence; alone they may be anything.
  const INSIDE = [
    ['Last Checkpoint: %1', 'None'],
    ['Move item %1', 'up'],
    ['Move item %1', 'down']
  ];
  // What Chromium and Firefox say when the server is gone, at the end of a dialog's spoken name too.
  const UNREACHED = ['Failed to fetch', 'NetworkError when attempting to fetch resource.'];

  const dictionary = translator => {
    const theirs = translator.load('jupyterlab');
    const ours = translator.load('melek_digital');
    const ends = INSIDE.map(([sentence, word]) => [theirs.__(sentence, word), theirs.__(sentence, ours.__(word))])
      .concat(UNREACHED.map(sentence => [sentence, ours.__(sentence)]));
    const partial = new Set(INSIDE.map(([, word]) => word));
    const whole = text => {
      if (partial.has(text)) {
        return text;
      }
      const end = ends.find(([english]) => text.endsWith(english));
      return end ? text.slice(0, -end[0].length) + end[1] : ours.__(text);
    };
    const setting = text => {
      const found = ['settings', 'schema'].map(context => theirs._p(context, text)).find(said => said !== text);
      return found || whole(text);
    };
    return { whole, setting };
  };

  const mender = ({ whole, setting }) => {
    const say = (element, text) => (element && element.closest(SETTINGS) ? setting : whole)(text);
    const attribute = (element, name) => {
      const text = element.getAttribute(name);
      const said = text && say(element, text);
      if (text && said !== text) {
        element.setAttribute(name, said);
      }
    };
    const visit = node => {
      if (node.nodeType === Node.TEXT_NODE) {
        const text = node.data.trim();
        const said = text && say(node.parentElement, text);
        if (text && said !== text) {
          node.data = node.data.replace(text, () => said);
        }
      } else if (node.nodeType === Node.ELEMENT_NODE && !node.matches(WRITTEN)) {
        SPOKEN.forEach(name => attribute(node, name));
        node.childNodes.forEach(visit);
      }
    };
    return { attribute, visit };
  };

  const watch = translator => {
    const { attribute, visit } = mender(dictionary(translator));
    const untouched = node => (node.parentElement || document.body).closest(WRITTEN);
    visit(document.body);
    new MutationObserver(changes => {
      for (const change of changes) {
        if (change.type === 'attributes') {
          attribute(change.target, change.attributeName);
        } else if (change.addedNodes.length && !(change.target.closest && change.target.closest(WRITTEN))) {
          change.addedNodes.forEach(node => untouched(node) || visit(node));
        }
      }
    }).observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: SPOKEN });
  };

  const plugin = ({ ITranslator, nullTranslator }) => ({
    id: `${NAME}:plugin`,
    description: 'Translates the words of JupyterLab that never reach its translator.',
    autoStart: true,
    requires: [ITranslator],
    activate: (_, translator) => {
      if (translator.languageCode !== 'en') {
        nullTranslator.load = domain => translator.load(domain);
        watch(translator);
      }
    }
  });

  let shared;
  const library = async name => (await Object.values(shared[name])[0].get())();
  window._JUPYTERLAB = window._JUPYTERLAB || {};
  window._JUPYTERLAB[NAME] = {
    init: scope => {
      shared = scope;
    },
    get: async () => {
      const made = plugin(await library('@jupyterlab/translation'));
      return () => ({ __esModule: true, default: made });
    }
  };
})();
