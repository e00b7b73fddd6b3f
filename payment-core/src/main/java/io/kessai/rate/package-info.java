/**
 * How fast each caller may ask, and with how much of headers. Here, because two services hold
 * storefronts to it and must mean the same by it; what they answer is their own.
 */
package io.kessai.rate;
