/** Other people's systems that Kessai is held against, where one runs. None is started here. */
package io.kessai.benchmark.peer;
