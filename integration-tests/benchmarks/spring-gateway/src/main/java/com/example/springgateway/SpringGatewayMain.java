package com.example.springgateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Spring Cloud Gateway; its port and its route are arguments. */
@SpringBootApplication
public class SpringGatewayMain {

    public static void main(String[] arguments) {
        SpringApplication.run(SpringGatewayMain.class, arguments);
    }
}
