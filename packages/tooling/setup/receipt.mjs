import { statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from './find-chromium.mjs'
import { main, root } from './run.mjs'

const media = join(root, 'packages/tooling/fixtures/media')
const size = { width: 600, height: 800 }

/** No fixture may weigh down the repository. */
const most = 100_000

/** What the invented shop sold: the words that a reader of the picture should find. */
const lines = [
  ['2 Bread', '3.60'],
  ['1 Goat cheese', '4.75'],
  ['6 Eggs', '2.10'],
  ['1 Olive oil', '8.90'],
]
const total = '19.35'

const row = ([name, price]) => `<p><span>${name}</span><span>${price}</span></p>`

/** A paper on a table, seen at a slant and lit from one side, as a phone takes it. */
const page = `<!doctype html><style>
  * { box-sizing: border-box; margin: 0 }
  body {
    width: ${size.width}px; height: ${size.height}px; overflow: hidden; perspective: 900px;
    background:
      repeating-linear-gradient(92deg, #0000 0 38px, #0002 38px 39px, #0000 39px 90px, #fff1 90px 91px),
      repeating-linear-gradient(91deg, #6b4a33 0 118px, #5b3d29 118px 122px, #74523a 122px 260px);
  }
  article {
    position: absolute; left: 118px; top: 52px; width: 350px; padding: 30px 26px 40px;
    transform: rotateX(16deg) rotateY(-9deg) rotateZ(4deg);
    background: linear-gradient(115deg, #fdfcf7, #f3f0e6 55%, #d9d4c6);
    box-shadow: 14px 22px 34px #0009, 2px 3px 4px #0006;
    color: #2b2b31; font: 22px/1.62 "DejaVu Sans Mono", "Liberation Mono", monospace;
  }
  h1 { font-size: 27px; letter-spacing: 3px; text-align: center }
  .small { font-size: 16px; text-align: center }
  hr { margin: 12px 0; border: 0; border-top: 2px dashed #55555c }
  p { display: flex; justify-content: space-between }
  .total { font-size: 27px; font-weight: 700 }
  body::after {
    position: absolute; inset: 0; content: "";
    background: radial-gradient(circle at 30% 20%, #fff2, #0000 45%, #0006);
  }
</style><body><article>
  <h1>CORNER SHOP</h1>
  <p class="small" style="display:block">12 Harbour Street</p>
  <p class="small" style="display:block">14.03.2026 &nbsp; 17:42</p>
  <hr>${lines.map(row).join('')}<hr>
  <p class="total"><span>TOTAL</span><span>${total}</span></p>
  <p><span>Cash</span><span>20.00</span></p><p><span>Change</span><span>0.65</span></p>
  <hr><p class="small" style="display:block">Thank you!</p>
</article>`

// Draws the photo of a receipt that the fixtures have, with what stands on it and where.
await main(async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
  try {
    const tab = await browser.newPage({ viewport: size })
    await tab.setContent(page)
    const path = join(media, 'receipt.jpg')
    await tab.screenshot({ path, type: 'jpeg', quality: 74 })
    const bytes = statSync(path).size
    console.log(`receipt.jpg: ${(bytes / 1000).toFixed(1)} kB`)
    if (bytes > most) throw new Error(`receipt.jpg is larger than ${most / 1000} kB`)
    const boxes = await tab.$$eval('article h1, article p', (all) =>
      all.map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        const around = [x, y, width, height].map(Math.round)
        return { text: each.innerText.replace(/\s+/g, ' ').trim(), around }
      }),
    )
    const facts = { ...size, lines: boxes.filter(({ text }) => text !== '') }
    writeFileSync(join(media, 'receipt.json'), `${JSON.stringify(facts, null, 2)}\n`)
  } finally {
    await browser.close()
  }
})
