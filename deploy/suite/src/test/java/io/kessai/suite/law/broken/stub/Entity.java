package io.kessai.suite.law.broken.stub;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands for the annotation of this name. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Entity {}
