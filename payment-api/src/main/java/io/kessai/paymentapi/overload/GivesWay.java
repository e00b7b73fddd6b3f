package io.kessai.paymentapi.overload;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gives way to the outcomes of commands: waits for one of the connections to Postgres that are not
 * left to them, before a database transaction begins, and has it until that has ended. None of
 * these calls another of them, or they could wait for each other.
 *
 * <p>It throws the problem {@code overloaded} where it waited in vain; nothing was begun then.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface GivesWay {}
