/** What the images hold is what runs. */
package io.kessai.suite.image;
