import { type Html, html } from './html.js'

/** A page of the host's own, without script. */
export const layout = (title: string, content: Html): string =>
  html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Tagwright host</title>
<link rel="stylesheet" href="/overview.css">
</head>
<body>
<main>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`.text
