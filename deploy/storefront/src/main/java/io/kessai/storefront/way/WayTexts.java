package io.kessai.storefront.way;

/** What every way's message bundle says; its other texts are its own affair. */
public interface WayTexts {

  /** What consumers call it. */
  String title();

  /** What to expect of it, in a few words. */
  String says();
}
