package com.example.orders;

/** A body in the style of a JavaBean. */
public class Address {

    private String street;
    private String town = "Prag";

    public String getStreet() {
        return street;
    }

    public void setStreet(String street) {
        this.street = street;
    }

    public String getTown() {
        return town;
    }

    public void setTown(String town) {
        this.town = town;
    }
}
