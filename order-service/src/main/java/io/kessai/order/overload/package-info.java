/** What is done when more is asked, or more is sent, than one request or one caller may. */
package io.kessai.order.overload;
