/**
 * Storefronts' tokens, checked no oftener than it takes. Here, because two services let storefronts
 * in by them; each makes its own {@link io.kessai.token.CheckedTokens} and brings the libraries for
 * it, which no other service ships.
 */
package io.kessai.token;
