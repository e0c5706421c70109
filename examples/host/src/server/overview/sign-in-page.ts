import { html } from './html.js'
import { layout } from './layout.js'

/** Asks for the admin key. */
export const signInPage = (wrong: boolean): string =>
  layout(
    'Overview',
    html`${wrong ? html`<p class="wrong" role="alert">That is not the key.</p>` : html``}
<form method="post" action="/overview/sign-in">
<label for="key">Admin key</label>
<input id="key" name="key" type="password" autocomplete="current-password" required>
<button>Sign in</button>
</form>`,
  )
