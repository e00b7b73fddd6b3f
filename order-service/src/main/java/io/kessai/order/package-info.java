/** Facts in, the state of every order out; see the packages below for each step. */
package io.kessai.order;
