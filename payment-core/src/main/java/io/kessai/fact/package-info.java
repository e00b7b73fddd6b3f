/** Facts. */
package io.kessai.fact;
