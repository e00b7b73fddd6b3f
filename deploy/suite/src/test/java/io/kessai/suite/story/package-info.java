/**
 * Stories of the whole suite as built, by real HTTP: what a storefront asks, what the payment
 * server does, what goes wrong between them, and what the order's state comes to. Time runs faster
 * than in production (see {@code Kessai}); nothing else is different.
 */
package io.kessai.suite.story;
