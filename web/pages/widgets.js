// As the installed edition's server does when it saves (egov.widgets.saving): keep picture and words, drop the view
// of a widget that no kernel serves any more.
const VIEW = "application/vnd.jupyter.widget-view+json";

function still(output) {
  if (!output.data?.[VIEW] || !output.data["text/html"]) return output;
  const { [VIEW]: gone, ...data } = output.data;
  return { ...output, data };
}

export function quietWidgets(app) {
  const contents = app.serviceManager.contents;
  const save = contents.save.bind(contents);
  contents.save = (path, options = {}) => {
    if (options.type !== "notebook" || !options.content?.cells) return save(path, options);
    const { widgets, ...metadata } = options.content.metadata ?? {};
    const cells = options.content.cells.map((cell) => (cell.outputs ? { ...cell, outputs: cell.outputs.map(still) } : cell));
    return save(path, { ...options, content: { ...options.content, metadata, cells } });
  };
}
