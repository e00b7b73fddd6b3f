create database payment_api;
create database order_service;
create database reconciliation_worker;
