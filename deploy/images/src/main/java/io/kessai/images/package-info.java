/** Container images of the suite's programs, made without any container engine. */
package io.kessai.images;
