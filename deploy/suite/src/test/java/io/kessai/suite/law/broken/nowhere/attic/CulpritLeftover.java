package io.kessai.suite.law.broken.nowhere.attic;

interface CulpritLeftover {}
