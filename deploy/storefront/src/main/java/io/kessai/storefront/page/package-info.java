/** What all pages share: the language, the security headers, the way problems look. */
package io.kessai.storefront.page;
