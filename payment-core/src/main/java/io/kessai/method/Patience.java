package io.kessai.method;

import java.time.Duration;

/**
 * How long a notice may take.
 *
 * @param overdueAfter when asking begins, counted from when the state was first learned
 * @param givenUpAfter when asking ends: an inquiry after this settles the order one way or the
 *     other
 */
public record Patience(Duration overdueAfter, Duration givenUpAfter) {}
