/** A service that does nothing, to see what a service costs before it does anything. */
package io.kessai.bare;
